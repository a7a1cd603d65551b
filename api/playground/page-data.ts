/** A tab that the playground opens with. */
export interface Tab {
  query: string;
}

/** What the playground's page hands to its script. */
export interface PageData {
  tabs: Tab[];
}
