const example = '{ source(name: "Foreign Affairs") { claims(mentioning: "Putin") { nodes { text { zh en } } } } }';

/** What a person sees who starts the service: where it is and how to ask it something. */
export function banner(service: { url: string; description: string }): string {
  return `
Briefgraph answers at ${service.url}

  Open it in a browser for the playground, or ask what Foreign Affairs says about Putin:

  curl -s ${service.url} -H 'content-type: application/json' -d '${JSON.stringify({ query: example })}'

  Data: ${service.description}. Stop with Ctrl+C.
`;
}
