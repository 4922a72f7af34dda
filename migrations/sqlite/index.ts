import * as migration_20261123_162805_first from './20261123_162805_first.ts';

export const migrations = [
  {
    up: migration_20261123_162805_first.up,
    down: migration_20261123_162805_first.down,
    name: '20261123_162805_first'
  },
];
