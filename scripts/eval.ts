// `npm run -s eval -- NAME …`: dispatches to one evaluation. Results go to stdout, everything else to stderr.
type Evaluation = (argv: string[]) => Promise<number>;

/** Name → usage and the file, loaded when it is asked for. */
const hostsFile: string = './eval-hosts.ts';
const touchesFile: string = './eval-touches.ts';
const evaluations: Record<string, { usage: string; load: () => Promise<Evaluation> }> = {
  hosts: {
    usage: 'hosts DIR [--json]',
    load: async () => ((await import(hostsFile)) as { evalHosts: Evaluation }).evalHosts,
  },
  touches: {
    usage: 'touches [DIR…] [--json]',
    load: async () => ((await import(touchesFile)) as { evalTouches: Evaluation }).evalTouches,
  },
  relevance: {
    usage: 'relevance DIR… [--mails FILE] [--json] [--engines a,b,c]',
    load: async () => (await import('./eval-relevance.ts')).evalRelevance,
  },
  contexts: {
    usage:
      'contexts NAME… | --data DIR --catalogue FILE [--learned] [--noise] [--json] [--peers a,b] [--today YYYY-MM-DD]',
    load: async () => (await import('./eval-contexts.ts')).evalContexts,
  },
  answers: {
    usage: 'answers [--json]',
    load: async () => (await import('./eval-answers.ts')).evalAnswers,
  },
  tags: {
    usage: 'tags [DIR] [--json]',
    load: async () => (await import('./eval-tags.ts')).evalTags,
  },
};

const [name = '', ...argv] = process.argv.slice(2);
const evaluation = Object.hasOwn(evaluations, name) ? evaluations[name] : undefined;
if (evaluation === undefined) {
  const sentence = name === '' ? 'Name an evaluation.' : `There is no evaluation “${name}”.`;
  const lines = Object.values(evaluations).map(({ usage }) => `  npm run -s eval -- ${usage}`);
  console.error([sentence, 'Usage:', ...lines].join('\n'));
  process.exitCode = 2;
} else {
  process.exitCode = await (await evaluation.load())(argv);
}
