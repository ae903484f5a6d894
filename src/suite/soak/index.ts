import random from './random.js';

export const soak = { random };
