import type { BriefgraphClient } from '@briefgraph/sdk';
import { element } from '../element.ts';
import { isAborted } from '../failure.ts';
import type { Entity } from '../queries.ts';
import { bothNames } from './names.ts';

/** Milliseconds after the last key until names are asked for. */
const pause = 150;

/** What is done with what was typed. */
export interface Choices {
  choose(entity: Entity): void;
  search(words: string): void;
  clear(): void;
}

interface Option {
  readonly view: HTMLElement;
  take(): void;
}

/**
 * A box that completes names in either language, as the combobox pattern of ARIA has it: arrows move, Enter takes,
 * Escape closes. Enter without a choice searches the texts for what is typed.
 */
export class NameBox {
  readonly #client: BriefgraphClient;
  readonly #choices: Choices;
  readonly #list = element('ul', { id: 'names', role: 'listbox', 'aria-label': 'Names', hidden: true });
  readonly #input = element('input', {
    id: 'name',
    type: 'text',
    role: 'combobox',
    placeholder: '普京, Putin, or words to search for',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    'aria-expanded': 'false',
    'aria-controls': 'names',
    'aria-autocomplete': 'list',
    // While an input method is at work the text is not yet what is meant.
    input: (event) => !(event instanceof InputEvent && event.isComposing) && this.#typed(),
    compositionend: () => this.#typed(),
    keydown: (event) => this.#key(event),
    blur: () => this.#close(),
  });
  readonly #clear = element(
    'button',
    { type: 'button', class: 'clear', 'aria-label': 'Clear the name', hidden: true },
    '×',
  );
  /** The box with its label. */
  readonly view: HTMLElement;
  #options: readonly Option[] = [];
  #active = -1;
  #typing = new AbortController();
  #isEdited = false;

  constructor(client: BriefgraphClient, choices: Choices) {
    this.#client = client;
    this.#choices = choices;
    this.#clear.addEventListener('click', () => choices.clear());
    const box = element('div', { class: 'box' }, this.#input, this.#clear, this.#list);
    this.view = element('div', { class: 'field' }, element('label', { for: 'name' }, 'Name or words'), box);
  }

  /** Shows what is being read, but not over what was typed since `settle`. */
  set text(text: string) {
    if (this.#isEdited) return;
    this.#input.value = text;
    this.#clear.hidden = text === '';
  }

  /** Closes the list, and lets go of what was typed. */
  settle(): void {
    this.#close();
    this.#isEdited = false;
  }

  /** Searches for what is typed, as Enter does. */
  submit(): void {
    const words = this.#input.value.trim();
    if (words) this.#choices.search(words);
    else this.#choices.clear();
  }

  #typed(): void {
    this.#typing.abort();
    this.#typing = new AbortController();
    this.#isEdited = true;
    const { signal } = this.#typing;
    const words = this.#input.value.trim();
    this.#clear.hidden = words === '';
    if (words === '') this.#close();
    else setTimeout(() => !signal.aborted && this.#complete(words, signal), pause);
  }

  async #complete(words: string, signal: AbortSignal): Promise<void> {
    try {
      const { nodes } = await this.#client.entities({ search: words, first: 8 }, { signal, retries: 0, timeout: 5000 });
      this.#open([...nodes.map((entity) => this.#nameOption(entity)), this.#wordsOption(words)]);
    } catch (error) {
      if (!isAborted(error)) this.#open([this.#wordsOption(words)]);
    }
  }

  #nameOption(entity: Entity): Option {
    const kind = element('span', { class: 'kind' }, entity.kind.toLowerCase());
    return this.#option([bothNames(entity.name), kind], () => this.#choices.choose(entity));
  }

  #wordsOption(words: string): Option {
    return this.#option([`Search the texts for “${words}”`], () => this.#choices.search(words));
  }

  #option(content: (string | HTMLElement)[], take: () => void): Option {
    // Without the default action the box keeps the focus, so that it does not close before the click.
    const mousedown = (event: Event) => event.preventDefault();
    return {
      view: element('li', { role: 'option', 'aria-selected': 'false', mousedown, click: take }, ...content),
      take,
    };
  }

  #open(options: readonly Option[]): void {
    if (document.activeElement !== this.#input) return;
    this.#options = options;
    for (const [index, { view }] of options.entries()) view.id = `name-${index}`;
    this.#list.replaceChildren(...options.map(({ view }) => view));
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#move(-1);
  }

  #close(): void {
    this.#typing.abort();
    this.#options = [];
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#move(-1);
  }

  #move(to: number): void {
    this.#active = to;
    for (const [index, { view }] of this.#options.entries()) view.setAttribute('aria-selected', `${index === to}`);
    const active = this.#options[to]?.view;
    active?.scrollIntoView({ block: 'nearest' });
    if (active) this.#input.setAttribute('aria-activedescendant', active.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #key(event: Event): void {
    if (!(event instanceof KeyboardEvent) || event.isComposing) return;
    const count = this.#options.length;
    const active = this.#options[this.#active];
    if (event.key === 'ArrowDown' && count > 0) this.#move((this.#active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) this.#move(this.#active <= 0 ? count - 1 : this.#active - 1);
    else if (event.key === 'Enter' && active) active.take();
    else if (event.key === 'Escape' && count > 0) this.#close();
    else return;
    event.preventDefault();
  }
}
