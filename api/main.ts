/** `npm start`: understands what is asked for; only then loads the service, which takes a second. */
import { type Configuration, ConfigurationError, readConfiguration, variablesTable } from './configuration.ts';

const help = `Usage: npm start

Serves GraphQL and its playground. Settings come from the environment:

${variablesTable()}
`;

process.exitCode = await main(process.argv.slice(2));

async function main([argument]: readonly string[]): Promise<number> {
  if (argument === '--help' || argument === '-h') {
    process.stdout.write(help);
    return 0;
  }
  if (argument !== undefined) {
    process.stderr.write(
      `"${argument}" is not understood: settings come from the environment, see npm start -- --help\n`,
    );
    return 2;
  }
  const configuration = configurationOrRefusal();
  if (typeof configuration === 'string') {
    process.stderr.write(`The service cannot start. ${configuration}\n`);
    return 1;
  }
  const { serve } = await import('./serve.ts');
  return serve(configuration);
}

function configurationOrRefusal(): Configuration | string {
  try {
    return readConfiguration(process.env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
}
