import * as migration_20261123_160032_first from './20261123_160032_first.ts';

export const migrations = [
  {
    up: migration_20261123_160032_first.up,
    down: migration_20261123_160032_first.down,
    name: '20261123_160032_first'
  },
];
