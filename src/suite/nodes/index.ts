import subscriptionDisable from './subscription-disable.js';

export const nodes = { 'subscription-disable': subscriptionDisable };
