import { accept } from './accept.ts';
import { add } from './add.ts';
import { alias } from './alias.ts';
import { dismiss } from './dismiss.ts';
import { exportNames } from './export.ts';
import { importNames } from './import.ts';
import { link } from './link.ts';
import { list } from './list.ts';
import { merge } from './merge.ts';
import { remove } from './remove.ts';
import { set } from './set.ts';
import { show } from './show.ts';
import { standFor } from './stand-for.ts';
import { stop } from './stop.ts';
import type { Subcommand } from './subcommand.ts';
import { suggest } from './suggest.ts';

/** All subcommands, in the order of their help. */
export const subcommands: readonly Subcommand[] = [
  list,
  show,
  add,
  alias,
  set,
  merge,
  standFor,
  stop,
  remove,
  importNames,
  exportNames,
  link,
  suggest,
  accept,
  dismiss,
];
