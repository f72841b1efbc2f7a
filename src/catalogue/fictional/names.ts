import type { Chance } from './chance.ts';

/* No place here is one in England, as far as we know, and no name is of anybody. */

const STARTS = [
  'Amber',
  'Bracken',
  'Cinder',
  'Dapple',
  'Elder',
  'Fennel',
  'Gorse',
  'Hazel',
  'Juniper',
  'Larch',
  'Marl',
  'Nettle',
  'Oriel',
  'Pipit',
  'Quill',
  'Rushy',
  'Sorrel',
  'Tansy',
  'Umber',
  'Wren',
] as const;
const ENDS = ['wick', 'combe', 'holme', 'mere', 'stow', 'thwaite', 'strand', 'port', 'fell', 'den'];

const FIRST_NAMES = ['Ade', 'Bronwen', 'Callum', 'Dipa', 'Eilidh', 'Farah', 'Gareth', 'Hana'];
const LAST_NAMES = ['Okonjo', 'Marlowe', 'Petrosyan', 'Quayle', 'Renshaw', 'Siddle', 'Tamblyn'];

/** What an organisation of each kind is called after its place; others by their kind. */
const KINDS: Readonly<Record<string, string>> = {
  police: 'Constabulary',
  'district-council': 'District Council',
  'la-childrens-social-care': 'Council children’s services',
  'la-corporate-services': 'Council',
  'adult-social-care': 'Council adult services',
  housing: 'Homes',
  'public-health-england': 'Public Health Centre',
  icb: 'Integrated Care Board',
  'nhs-provider': 'NHS Trust',
  'independent-nhs-provider': 'Community Health',
  'gp-practice': 'Surgery',
  'schools-colleges': 'School',
  'early-years': 'Nursery',
  sports: 'Swimming Club',
  'vcse-faith-private': 'Community Trust',
  'childrens-homes': 'House Children’s Home',
  'secure-estate': 'Secure Children’s Home',
  prison: 'Prison',
  probation: 'Probation Delivery Unit',
  yot: 'Youth Justice Service',
  pcc: 'Police and Crime Commissioner',
  'safeguarding-partners': 'Safeguarding Children Partnership',
};

/** "Amberwick Constabulary (fictional)": whoever meets the name knows that nothing is real. */
export function nameOrganisation(chance: Chance, agency: string, agencyName: string): string {
  const place = namePlace(chance);
  const kind = KINDS[agency];
  return kind === undefined
    ? `${place}: ${agencyName} (fictional)`
    : `${place} ${kind} (fictional)`;
}

export function namePlace(chance: Chance): string {
  return `${chance.pick(STARTS)}${chance.pick(ENDS)}`;
}

export function namePerson(chance: Chance): string {
  return `${chance.pick(FIRST_NAMES)} ${chance.pick(LAST_NAMES)}`;
}
