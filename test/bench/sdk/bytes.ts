import { gzipSync } from 'node:zlib';
import type { Consumer } from '../../sdk/consumer.ts';
import type { Project } from './projects.ts';

/** What a program ships to its users, minified and compressed. */
export interface Bytes {
  name: string;
  one: number;
  ten: number;
}

/** Bundles each program in the same way. */
export async function measureBytes(consumer: Consumer, projects: readonly Project[]): Promise<Bytes[]> {
  const sizeOf = async (text: string) => gzipSync(await consumer.bundle(text)).length;
  const sizes: Bytes[] = [];
  for (const { name, one, ten } of projects) sizes.push({ name, one: await sizeOf(one), ten: await sizeOf(ten) });
  return sizes;
}
