/** What a document may hold at most, so that a hostile file costs little. */
export interface Limits {
  /** Bytes of the file. */
  bytes: number;
  /** UTF-16 code units of one line. */
  lineUnits: number;
  /** Lines of the file. */
  lines: number;
  /** Bullets of the file, in all languages together. */
  claims: number;
  /** UTF-16 code units of one claim or paragraph, its lines joined. */
  passageUnits: number;
}

/** The limits that hold where a caller gives no others. */
export const DEFAULT_LIMITS: Limits = {
  bytes: 10 * 1024 * 1024,
  lineUnits: 20_000,
  lines: 100_000,
  claims: 5_000,
  passageUnits: 20_000,
};
