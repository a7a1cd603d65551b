import type { Database } from '../database/database.ts';

/** The frequencies of lexemes by the table of search vectors. A table that Postgres has not analyzed is missing. */
export type LexemeFrequencies = ReadonlyMap<string, TextFrequencies>;

/** The frequencies of lexemes in one table. */
export interface TextFrequencies {
  /** Number of texts. */
  texts: number;
  /** The share of texts that contain a lexeme, from 0 to 1. For a rare lexeme, an upper bound. */
  shareOf(lexeme: string): number;
}

/**
 * Reads the statistics of the last ANALYZE on the tables of search vectors: the shares of some thousand lexemes in a
 * sample of 300,000 texts, and the least of these shares, which is an upper bound for all others.
 */
export async function readLexemeFrequencies({ pool }: Pick<Database, 'pool'>): Promise<LexemeFrequencies> {
  // The shares are followed by their minimum and maximum (pg_statistic.h, STATISTIC_KIND_MCELEM).
  const { rows } = await pool.query<{ table: string; texts: number; lexemes: string[]; shares: number[] }>(
    `select tablename as table, reltuples as texts, most_common_elems::text::text[] as lexemes,
      most_common_elem_freqs as shares
    from pg_stats join pg_class on pg_class.oid = format('%I.%I', schemaname, tablename)::regclass
    where schemaname = current_schema() and attname = 'vector' and tablename in ('claim_search', 'brief_search')
      and most_common_elems is not null`,
  );
  return new Map(
    rows.map(({ table, texts, lexemes, shares }) => {
      const known = new Map(lexemes.map((lexeme, index) => [lexeme, shares[index] ?? 1]));
      const least = shares[lexemes.length] ?? 1;
      return [table, { texts, shareOf: (lexeme) => known.get(lexeme) ?? least }];
    }),
  );
}

/** The frequencies of lexemes that a process currently uses. */
interface CurrentFrequencies {
  /** As of the last read. */
  readonly inUse: LexemeFrequencies;
  /** Stops reading them. */
  stop(): void;
}

/**
 * Reads the frequencies of lexemes now and then periodically, since Postgres analyzes tables again when many texts have
 * changed. A failed read is ignored: old frequencies do as well. The timer does not keep the process alive.
 *
 * @param every interval in milliseconds
 */
export async function followLexemeFrequencies(database: Database, every = 300_000): Promise<CurrentFrequencies> {
  let inUse = await readLexemeFrequencies(database);
  const read = () =>
    readLexemeFrequencies(database).then(
      (frequencies) => {
        inUse = frequencies;
      },
      () => undefined,
    );
  const timer = setInterval(read, every).unref();
  return {
    get inUse() {
      return inUse;
    },
    stop: () => clearInterval(timer),
  };
}
