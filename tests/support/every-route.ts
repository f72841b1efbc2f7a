/** Places of what was put on the device: what an address needs to lead somewhere. */
export type Places = {
  readonly audit: string;
  readonly earlier: string;
  readonly standard: string;
  readonly question: string;
  readonly round: string;
  readonly token: string;
  readonly asked: string;
  readonly template: string;
  readonly ownStandard: string;
  readonly ownQuestion: string;
};

const POLICE = '/templates/police/wt2023/standard';

const ofAudit = (rest: string) => (at: Places) => `/audits/${at.audit}${rest}`;
const ofRound = (rest: string) => (at: Places) => `/rounds/${at.round}${rest}`;
const ofTemplate = (rest: string) => (at: Places) => `/rounds/templates/${at.template}${rest}`;

/** Every route of the app with an address that leads to it: each is looked at for faults. */
export const EVERY_ROUTE: Readonly<Record<string, string | ((at: Places) => string)>> = {
  '/': '/',
  '/audits/new': '/audits/new',
  '/audits/:audit': ofAudit(''),
  '/audits/:audit/details': ofAudit('/details'),
  '/audits/:audit/standards/:standard': (at) => `/audits/${at.audit}/standards/${at.standard}`,
  '/audits/:audit/questions/:question': (at) => `/audits/${at.audit}/questions/${at.question}`,
  '/audits/:audit/questions/:question/history': (at) =>
    `/audits/${at.audit}/questions/${at.question}/history`,
  '/audits/:audit/evidence': ofAudit('/evidence'),
  '/audits/:audit/actions': ofAudit('/actions'),
  '/audits/:audit/colleagues': ofAudit('/colleagues'),
  '/audits/:audit/colleagues/ask': ofAudit('/colleagues/ask'),
  '/audits/:audit/part': ofAudit('/part'),
  '/audits/:audit/history': ofAudit('/history'),
  '/audits/:audit/check': ofAudit('/check'),
  '/audits/:audit/all': ofAudit('/all'),
  '/audits/:audit/first-pass': ofAudit('/first-pass'),
  '/audits/:audit/search': ofAudit('/search?words=training'),
  '/audits/:audit/compare': ofAudit('/compare'),
  '/audits/:audit/compare/:earlier': (at) => `/audits/${at.audit}/compare/${at.earlier}`,
  '/audits/:audit/carry-forward': ofAudit('/carry-forward'),
  '/audits/:audit/carry-forward/spreadsheet': ofAudit('/carry-forward/spreadsheet'),
  '/audits/:audit/from-workbook': ofAudit('/from-workbook'),
  '/audits/:audit/copy': ofAudit('/copy'),
  '/audits/:audit/sign-off': ofAudit('/sign-off'),
  '/audits/:audit/return': ofAudit('/return'),
  '/audits/:audit/feedback': ofAudit('/feedback'),
  '/audits/:audit/handover': ofAudit('/handover'),
  '/audits/:audit/report': ofAudit('/report'),
  '/data': '/data',
  '/data/restore': '/data/restore',
  '/data/restored': '/data/restored',
  '/data/open': '/data/open',
  '/data/questions': '/data/questions',
  '/data/erase': '/data/erase',
  '/templates': '/templates',
  '/templates/search': '/templates/search?words=lado',
  '/templates/:agency/:edition/:depth': POLICE,
  '/templates/:agency/:edition/:depth/questions/:question': `${POLICE}/questions/core.senior-lead`,
  '/templates/:agency/:edition/:depth/compare/:other': `${POLICE}/compare/wt2018`,
  '/templates/:agency/:edition/:depth/form': `${POLICE}/form`,
  '/rounds': '/rounds',
  '/rounds/new': '/rounds/new',
  '/rounds/sample': '/rounds/sample',
  '/rounds/:round': ofRound(''),
  '/rounds/:round/edit': ofRound('/edit'),
  '/rounds/:round/packs': ofRound('/packs'),
  '/rounds/:round/import': ofRound('/import'),
  '/rounds/:round/moderate': ofRound('/moderate'),
  '/rounds/:round/moderate/colleague': ofRound('/moderate/colleague'),
  '/rounds/:round/moderate/:token/:question': (at) =>
    `/rounds/${at.round}/moderate/${at.token}/${at.asked}?by=agency`,
  '/rounds/:round/feedback': ofRound('/feedback'),
  '/rounds/:round/feedback/:token': (at) => `/rounds/${at.round}/feedback/${at.token}`,
  '/rounds/:round/agencies/add': ofRound('/agencies/add'),
  '/rounds/:round/agencies/:token': (at) => `/rounds/${at.round}/agencies/${at.token}`,
  '/rounds/:round/picture': ofRound('/picture'),
  '/rounds/:round/picture/heatmap': ofRound('/picture/heatmap'),
  '/rounds/:round/reports': ofRound('/reports'),
  '/rounds/:round/reports/words': ofRound('/reports/words'),
  '/rounds/:round/sample-files': ofRound('/sample-files'),
  '/rounds/:round/pulse': ofRound('/pulse'),
  '/rounds/:round/pulse/read': ofRound('/pulse/read'),
  '/rounds/:round/history': ofRound('/history'),
  '/rounds/:round/delete': ofRound('/delete'),
  '/rounds/templates': '/rounds/templates',
  '/rounds/templates/new': '/rounds/templates/new',
  '/rounds/templates/open': '/rounds/templates/open',
  '/rounds/templates/from-spreadsheet': '/rounds/templates/from-spreadsheet',
  '/rounds/templates/:template': ofTemplate(''),
  '/rounds/templates/:template/about': ofTemplate('/about'),
  '/rounds/templates/:template/scale': ofTemplate('/scale'),
  '/rounds/templates/:template/parts': ofTemplate('/parts'),
  '/rounds/templates/:template/standards/:standard': (at) =>
    `/rounds/templates/${at.template}/standards/${at.ownStandard}`,
  '/rounds/templates/:template/questions/:question': (at) =>
    `/rounds/templates/${at.template}/questions/${at.ownQuestion}`,
  '/rounds/templates/:template/preview': ofTemplate('/preview'),
  '/rounds/templates/:template/differences': ofTemplate('/differences'),
  '/rounds/templates/:template/history': ofTemplate('/history'),
  '/help': '/help',
  '/help/search': '/help/search?words=backup',
  '/help/glossary': '/help/glossary',
  '/help/glossary/:word': '/help/glossary/lado',
  '/help/:topic': '/help/back-up-and-restore',
  '/settings': '/settings',
  '/settings/lock': '/settings/lock',
  '/side-by-side': '/side-by-side',
  '/read': '/read',
  '/feedback': '/feedback',
  '/sealing-key': '/sealing-key',
  '/about': '/about',
  '/privacy': '/privacy',
  '/information-governance': '/information-governance',
  '/accessibility': '/accessibility',
};
