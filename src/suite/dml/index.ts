import insert from './insert.js';

export const dml = { insert };
