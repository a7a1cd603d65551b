import { sql } from 'kysely';
import type { Database } from '../../database/database.ts';
import { foldingVersion } from '../../text/folding/fold.ts';
import { lockRegistry, readRegistryState } from './lock.ts';
import { readRegistryIn } from './read.ts';
import { aliasKeyOf } from './store-diff.ts';

/**
 * Makes the keys of names anew where another version of the folding made them; all claims are then to be linked again,
 * since names are found in folded text.
 */
export async function upgradeNameKeys(database: Database): Promise<void> {
  const { foldVersion } = await readRegistryState(database.kysely);
  if (foldVersion === foldingVersion) return;
  await database.kysely.transaction().execute(async (transaction) => {
    await lockRegistry(transaction, 'EXCLUSIVE');
    const { registry } = await readRegistryIn(transaction);
    const texts = [...new Set(registry.aliases.map(({ text }) => text))];
    await sql`
      update alias set key = made.key from unnest(${texts}::text[], ${texts.map(aliasKeyOf)}::text[]) as made(text, key)
      where alias.text = made.text and alias.key <> made.key`.execute(transaction);
    await sql`
      update registry set fold_version = ${foldingVersion}, linker_version = 0, version = version + 1, changed_at = now()`.execute(
      transaction,
    );
  });
}
