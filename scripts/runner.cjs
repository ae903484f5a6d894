#!/usr/bin/env node
// The file behind ./runner. It is CommonJS, and old-fashioned, so that an old Node can read it far enough to say
// that it is too old; one that has no notion of modules without an extension could not even do that.
'use strict';

const OLDEST = 20;

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  const found = `${process.version} (${process.execPath})`;
  process.stderr.write(`error: mmr-test-action needs Node.js ${OLDEST} or later, this is ${found}\n`);
  process.exit(3);
}

// The bundle takes its part by this name, also when runner is called through a link of another name.
process.argv[1] = `${__dirname}/../runner`;
import('../dist/index.js');
