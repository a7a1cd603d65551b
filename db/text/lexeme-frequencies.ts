import type { Database } from '../database/database.ts';

/** In how many texts lexemes stand, by the table of search vectors. A table that Postgres has not looked at is missing. */
export type LexemeFrequencies = ReadonlyMap<string, TextFrequencies>;

/** In how many of a table's texts lexemes stand. */
export interface TextFrequencies {
  /** How many texts there are. */
  texts: number;
  /** The share of texts that a lexeme stands in, from 0 to 1. Of a seldom one, a share that it hardly exceeds. */
  shareOf(lexeme: string): number;
}

/**
 * Reads what Postgres found when it last analyzed the tables of search vectors: the shares of some thousand lexemes in a
 * sample of 300,000 texts, and the least of these shares, which all others fall below.
 */
export async function readLexemeFrequencies({ pool }: Pick<Database, 'pool'>): Promise<LexemeFrequencies> {
  // After the shares come the least and the greatest of them (pg_statistic.h, STATISTIC_KIND_MCELEM).
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

/** What a process takes for the frequencies of lexemes. */
interface CurrentFrequencies {
  /** As they were last read. */
  readonly inUse: LexemeFrequencies;
  /** Reads them no more. */
  stop(): void;
}

/**
 * Reads the frequencies of lexemes now and from time to time: Postgres counts anew when many texts have changed. A time
 * that fails is passed over, since old frequencies do as well. It does not keep the process alive.
 *
 * @param every milliseconds from one time to the next
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
