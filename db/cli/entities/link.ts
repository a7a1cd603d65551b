import { adoptClaims, countWaiting } from '../../entities/relink/relink.ts';
import { linkWithProgress } from './change-names.ts';
import { subcommand } from './subcommand.ts';

/** `link`: what a change left to do. */
export const link = subcommand({
  name: 'link',
  summary: 'link the claims that wait since names were changed',
  usage: '',
  details: `Goes on where an interrupted or postponed linking stopped. A running service does the same by itself.`,
  options: {},
  takes: { least: 0, most: 0 },
  async run(_given, session) {
    const database = await session.database();
    await adoptClaims(database, session.signal);
    const claimsLinked = await linkWithProgress(session);
    const claimsWaiting = await countWaiting(database);
    const rest = claimsWaiting > 0 ? `, ${claimsWaiting} wait` : '';
    return { text: `${claimsLinked} claims linked${rest}.`, data: { claimsLinked, claimsWaiting } };
  },
});
