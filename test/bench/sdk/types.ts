import type { Consumer } from '../../sdk/consumer.ts';
import { median } from '../report/summary.ts';
import type { Project } from './projects.ts';

/** What it costs to check the types of a program with ten operations. */
export interface TypeCheck {
  name: string;
  /** Seconds of `tsc`, from its start to its end. */
  seconds: number;
  instantiations: number;
}

const options = {
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['es2022', 'dom'],
  types: [],
  skipLibCheck: true,
};

/** The compiler checks the programs in turns, and an empty one beside them; medians over the rounds. */
export async function measureTypeChecks(
  consumer: Consumer,
  projects: readonly Project[],
  rounds: number,
): Promise<TypeCheck[]> {
  const programs = [{ name: 'an empty program', ten: 'export {};' }, ...projects];
  const checks = programs.map(({ name }) => ({ name, seconds: [] as number[], instantiations: 0 }));
  await consumer.write(Object.fromEntries(programs.map(({ ten }, index) => [`ten-${index}.ts`, ten])));
  for (let round = 0; round < rounds; round++) {
    for (const [index, check] of checks.entries()) {
      const begun = performance.now();
      const said = await consumer.compile([`ten-${index}.ts`], options, ['--extendedDiagnostics']);
      check.seconds.push((performance.now() - begun) / 1000);
      if (/error TS/.test(said)) throw new Error(`The program of ${check.name} does not compile:\n${said}`);
      check.instantiations = Number(/^Instantiations:\s+(\d+)$/m.exec(said)?.[1]);
    }
  }
  return checks.map((check) => ({ ...check, seconds: median(check.seconds) ?? Number.NaN }));
}
