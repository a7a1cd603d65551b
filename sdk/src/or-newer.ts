/**
 * A value of an enum as a service answers with it: one that this client knows, or one that a newer service has. A
 * `switch` over it needs a `default`. What is sent to a service is one of the known values.
 */
export type OrNewer<Known extends string> = Known | (string & Record<never, never>);
