export const selective = {};
