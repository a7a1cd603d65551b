/**
 * An enum value in a result: one that this client knows, or one that a newer service added, so a `switch` over it needs
 * a `default`. Inputs accept the known values only.
 */
export type OrNewer<Known extends string> = Known | (string & Record<never, never>);
