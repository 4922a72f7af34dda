import * as migration_20261123_160908_first from './20261123_160908_first.ts';

export const migrations = [
  {
    up: migration_20261123_160908_first.up,
    down: migration_20261123_160908_first.down,
    name: '20261123_160908_first'
  },
];
