import contrib from './contrib.js';
import domainOfRights from './domain-of-rights.js';
import emptyTsquery from './empty-tsquery.js';
import everyKey from './every-key.js';
import everyType from './every-type.js';
import listOfRights from './list-of-rights.js';
import ownTypes from './own-types.js';

export const types = {
  'every-type': everyType,
  'every-key': everyKey,
  'empty-tsquery': emptyTsquery,
  'domain-of-rights': domainOfRights,
  'list-of-rights': listOfRights,
  contrib,
  'own-types': ownTypes,
};
