import contrib from './contrib.js';
import daylightSaving from './daylight-saving.js';
import domainOfRights from './domain-of-rights.js';
import emptyTsquery from './empty-tsquery.js';
import encodings from './encodings.js';
import everyKey from './every-key.js';
import everyType from './every-type.js';
import listOfRights from './list-of-rights.js';
import locales from './locales.js';
import objectNames from './object-names.js';
import ownTypes from './own-types.js';
import stylesDiffer from './styles-differ.js';
import stylesDifferAsText from './styles-differ-as-text.js';
import textTransfer from './text-transfer.js';

export const types = {
  'every-type': everyType,
  'every-key': everyKey,
  'empty-tsquery': emptyTsquery,
  'domain-of-rights': domainOfRights,
  'list-of-rights': listOfRights,
  contrib,
  'object-names': objectNames,
  'own-types': ownTypes,
  'text-transfer': textTransfer,
  'styles-differ': stylesDiffer,
  'styles-differ-as-text': stylesDifferAsText,
  locales,
  encodings,
  'daylight-saving': daylightSaving,
};
