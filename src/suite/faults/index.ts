import bandwidth from './bandwidth.js';
import clockSkew from './clock-skew.js';
import cut from './cut.js';
import cutAfter from './cut-after.js';
import delay from './delay.js';
import disable from './disable.js';
import freeze from './freeze.js';
import fullVolume from './full-volume.js';
import hold from './hold.js';
import holdApply from './hold-apply.js';
import kill from './kill.js';
import killAll from './kill-all.js';
import killApply from './kill-apply.js';
import killWalsender from './kill-walsender.js';
import nodeAdded from './node-added.js';
import pause from './pause.js';
import restartFast from './restart-fast.js';
import restartImmediate from './restart-immediate.js';
import twoPhaseCommit from './two-phase-commit.js';

export const faults = {
  cut,
  hold,
  delay,
  bandwidth,
  'cut-after': cutAfter,
  kill,
  'kill-all': killAll,
  pause,
  'restart-fast': restartFast,
  'restart-immediate': restartImmediate,
  'kill-walsender': killWalsender,
  'kill-apply': killApply,
  disable,
  'hold-apply': holdApply,
  freeze,
  'clock-skew': clockSkew,
  'full-volume': fullVolume,
  'node-added': nodeAdded,
  'two-phase-commit': twoPhaseCommit,
};
