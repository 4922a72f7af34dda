import * as migration_20261123_160903_first from './20261123_160903_first.ts';

export const migrations = [
  {
    up: migration_20261123_160903_first.up,
    down: migration_20261123_160903_first.down,
    name: '20261123_160903_first'
  },
];
