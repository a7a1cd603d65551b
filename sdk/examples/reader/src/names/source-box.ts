import type { Source } from '@briefgraph/sdk';
import { element } from '../element.ts';

/** A box to choose one source or all. */
export class SourceBox {
  readonly #select: HTMLSelectElement;
  /** The box with its label. */
  readonly view: HTMLElement;

  /** @param choose is given the name, or null for all */
  constructor(choose: (name: string | null) => void) {
    this.#select = element(
      'select',
      { id: 'source', change: () => choose(this.#select.value || null) },
      element('option', { value: '' }, 'All sources'),
    );
    const box = element('div', { class: 'box' }, this.#select);
    this.view = element('div', { class: 'field' }, element('label', { for: 'source' }, 'Source'), box);
  }

  /** Offers these. */
  offer(sources: readonly Source[]): void {
    const chosen = this.#select.value;
    const [all] = this.#select.options;
    this.#select.replaceChildren(
      ...(all ? [all] : []),
      ...sources.map(({ name }) => element('option', { value: name }, name)),
    );
    this.name = chosen;
  }

  /** Shows what is being read; empty for all. One that is not offered is added: the address may name any. */
  set name(name: string) {
    if (name && ![...this.#select.options].some(({ value }) => value === name)) {
      this.#select.append(element('option', { value: name }, name));
    }
    this.#select.value = name;
  }
}
