export const convergence = {};
