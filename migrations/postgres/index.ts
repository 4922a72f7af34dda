import * as migration_20261123_162840_first from './20261123_162840_first.ts';

export const migrations = [
  {
    up: migration_20261123_162840_first.up,
    down: migration_20261123_162840_first.down,
    name: '20261123_162840_first'
  },
];
