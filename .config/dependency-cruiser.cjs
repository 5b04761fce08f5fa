// The one order of the domains, lowest first. A domain imports only what stands before it.
const order = [
  'shared',
  'audit',
  'identity',
  'register',
  'delivery',
  'consultation',
  'letter',
  'response',
  'dispatch',
  'analysis',
  'report',
  'internal-hearing',
  'publication',
  'archive',
  'desk',
  'demo',
];

const upwards = order.map((domain, index) => ({
  name: `${domain}-imports-only-downwards`,
  severity: 'error',
  from: { path: `^src/${domain}/`, pathNot: '\\.spec\\.ts$' },
  to: { path: '^src/', pathNot: `^src/(${order.slice(0, index + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...upwards,
    {
      name: 'a-folder-outside-the-order',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(${[...order, 'browser'].join('|')})/` },
      to: {},
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.spec\\.ts$', '^src/browser/'] },
      to: {},
    },
    {
      name: 'nobody-imports-another-domains-pages-forms-or-controllers',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/([^/]+)/.*\\.(page|form|controller)\\.ts$', pathNot: ['^src/$1/', '^src/shared/'] },
    },
    {
      name: 'rules-statuses-and-errors-import-no-package',
      severity: 'error',
      from: { path: '(-status|\\.rules)\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'entities-know-no-nest',
      severity: 'error',
      from: { path: '\\.entity\\.ts$' },
      to: { path: 'node_modules/@nestjs' },
    },
    {
      name: 'services-know-no-http',
      severity: 'error',
      from: { path: '\\.service\\.ts$' },
      to: { path: 'node_modules/express', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'controllers-and-pages-know-no-database',
      severity: 'error',
      from: { path: '\\.(controller|page)\\.ts$' },
      to: { path: 'node_modules/typeorm' },
    },
    {
      name: 'only-the-database-folder-knows-the-driver',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/shared/database/' },
      to: { path: 'node_modules/(sqlite3|pg)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
