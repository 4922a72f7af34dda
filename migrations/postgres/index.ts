import * as migration_20261123_160040_first from './20261123_160040_first.ts';

export const migrations = [
  {
    up: migration_20261123_160040_first.up,
    down: migration_20261123_160040_first.down,
    name: '20261123_160040_first'
  },
];
