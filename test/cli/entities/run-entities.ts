import { type Place, type Run, startProgram } from '../import/run-command.ts';

/** Runs `npm run entities` as a process of its own, to its end. */
export function runEntities(parameters: string[], place: Place): Promise<Run> {
  return startProgram('db/cli/entities/main.ts', parameters, place).ended;
}

/** Runs it with `--json`; fails when standard output holds anything but one JSON text. */
export async function runEntitiesForData<Data>(parameters: string[], place: Place): Promise<Run & { data: Data }> {
  const run = await runEntities([...parameters, '--json'], place);
  return { ...run, data: JSON.parse(run.stdout) };
}
