/**
 * Who may import whom (docs/architecture.md): app -> features -> items -> adapters -> domain. Adapters
 * and features never import their siblings, and each outside package that matters has one owner.
 */
const adapters = ['storage', 'catalogue', 'pdf', 'office', 'files', 'offline'];
const domain = [
  'shared',
  'template',
  'own-template',
  'question-set',
  'audit',
  'scoring',
  'carry',
  'comparison',
  'report',
  'workbook',
  'audit-return',
  'collection',
  'moderation',
  'picture',
  'pulse',
  'overview',
  'data-pack',
  'round-report',
  'feedback',
  'device',
  'journal',
];
const owned = {
  dexie: 'storage',
  'dexie-react-hooks': '(app|features|items)',
  jspdf: 'pdf',
  'pdfjs-dist': 'pdf',
  recharts: 'components',
  docx: 'office',
  fflate: '(files|office|pdf)',
  'age-encryption': 'files',
  '@noble/curves': 'files',
  '@noble/ciphers': 'storage',
};

const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid('no-circular', {}, { circular: true }),
    forbid('resolvable', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
    forbid(
      'domain-is-pure',
      { path: '^src/domain/' },
      {
        pathNot: [
          '^src/domain/',
          'node_modules/zod/',
          'node_modules/canonicalize/',
          'node_modules/@noble/hashes/',
        ],
      },
      'Domain imports zod, the hashing of docs/decisions/0001 and itself',
    ),
    forbid(
      'hash-has-one-home',
      { path: '^src/', pathNot: '^src/domain/shared/content-hash' },
      {
        path: 'node_modules/(canonicalize|@noble/hashes)/',
      },
    ),
    ...domain.map((folder, place) =>
      forbid(
        `domain-order-${folder}`,
        { path: `^src/domain/${folder}/` },
        {
          path: domain
            .slice(place + 1)
            .map((later) => `^src/domain/${later}/`)
            .concat('^$'),
        },
        'Inside domain a folder imports only those before it',
      ),
    ),
    forbid(
      'components-stand-alone',
      { path: '^src/components/' },
      {
        path: '^src/',
        pathNot: '^src/components/',
      },
    ),
    ...adapters.map((adapter) =>
      forbid(
        `adapter-${adapter}`,
        { path: `^src/${adapter}/` },
        {
          path: '^src/',
          pathNot: [`^src/${adapter}/`, '^src/domain/'],
        },
        'Adapters import themselves and the domain',
      ),
    ),
    forbid(
      'features-keep-apart',
      { path: '^src/features/([^/]+)/' },
      {
        path: '^src/features/',
        pathNot: '^src/features/$1/',
      },
    ),
    forbid(
      'items-below-features',
      { path: '^src/items/' },
      { path: '^src/', pathNot: '^src/(items|components|storage|files|office|offline|domain)/' },
      'What several features do with evidence, actions and spreadsheets',
    ),
    forbid('features-below-app', { path: '^src/features/' }, { path: '^src/(app|commands)/' }),
    ...Object.entries(owned).map(([name, owner]) =>
      forbid(
        `${name}-has-one-owner`,
        { path: '^src/', pathNot: `^src/${owner}/` },
        {
          path: `node_modules/${name}/`,
        },
      ),
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
