import mixed from './mixed.js';
import rolling from './rolling.js';

export const upgrade = { mixed, rolling };
