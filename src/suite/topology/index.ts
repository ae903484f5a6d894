import besideNative from './beside-native.js';
import cascade from './cascade.js';
import droppedDatabase from './dropped-database.js';
import extensionUpgrade from './extension-upgrade.js';
import forwardedAndDirect from './forwarded-and-direct.js';
import joinsWhileApplying from './joins-while-applying.js';
import joinsWhilePeerDown from './joins-while-peer-down.js';
import namesAlike from './names-alike.js';
import namesRunOut from './names-run-out.js';
import positionOfTimestamp from './position-of-timestamp.js';
import rejoins from './rejoins.js';
import removedWhileDown from './removed-while-down.js';
import sameName from './same-name.js';
import severalDatabases from './several-databases.js';
import twoSubscriptions from './two-subscriptions.js';

export const topology = {
  cascade,
  'forwarded-and-direct': forwardedAndDirect,
  'two-subscriptions': twoSubscriptions,
  'names-alike': namesAlike,
  'names-run-out': namesRunOut,
  'several-databases': severalDatabases,
  'same-name': sameName,
  'beside-native': besideNative,
  'dropped-database': droppedDatabase,
  'joins-while-applying': joinsWhileApplying,
  'joins-while-peer-down': joinsWhilePeerDown,
  rejoins,
  'removed-while-down': removedWhileDown,
  'position-of-timestamp': positionOfTimestamp,
  'extension-upgrade': extensionUpgrade,
};
