/**
 * Words that a capital letter says nothing about, for the look at a reflection before it is kept: the
 * small words that begin sentences, calendar words, peoples and faiths, and this field's own terms.
 * Names that are ordinary words as well ("May", "Will") are here too: a capital within a sentence is
 * then only asked about where the record knows somebody of that name.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const smallWords = list(`
  a about above across after afterwards again against ago all almost alone along already also although always
  am among an and another any anybody anyone anything anyway apart are around as aside ask asked asking at away
  back be became because become been before began begin being below beside best better between beyond both
  bring but by came can cannot change clear clearly come could dear did different do does doing done down during
  each earlier early either else end enough even eventually ever every everybody everyone everything except
  far feel feeling felt few finally find first five follow following for found four from further
  gave generally get give given go going good got had half hard has have having he hear heard held help her here
  hers herself hi him himself his hold holding how however hurry i idea if important in indeed inside instead into is
  it its itself just keep keeping kept knew know known large last lastly late later lately least leave leaving left
  less let like likely listen listened listening little long look looking lost lot made mainly make making
  many may maybe me mean meanwhile meant meeting might mine moment more most mostly much must my myself
  near nearly need needed neither never nevertheless new next no nobody none nor not note nothing notice noticed
  noticing now of off often old on once one only open or other others otherwise ought our ours out outside over
  overall own part perhaps plan please point possibly probably put quick quickly quiet quite rather reading ready
  really reflect reflecting remember remind right risk rushed said same saw say saying second see seeing seem
  seemed seems seen session sessions set several shall she should show silence similarly simply since six
  slow slower slowing slowly small so some somebody somehow someone something sometimes somewhat soon sorry
  staying still stop such sure take taken taking talk talking tell ten than thank thanks that the their theirs
  them then there therefore these they thing things think thinking third this those though thought three
  through throughout time to today together told tomorrow too took toward towards tried true try trying two
  under understand understanding unless unlike until up upon us use used useful using usually very wait waited
  waiting want wanted wants was watch watching way we well went were what whatever when whenever where whether which
  while who whole whom whose why will wish with within without wonder wondered wondering words work worked working
  would write writing wrong yes yesterday yet you your yours yourself
  patient patients client clients therapist supervisor supervision supervisee gp nurse doctor
  supervisory homework agenda formulation pacing rupture repair alliance transference countertransference
  exposure thought record worry worries mood anxiety depression panic avoidance rumination sleep goals goal
  `);

export const calendarWords = list(`
  january february march april june july august september october november december jan feb mar apr jun jul aug
  sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri
  sat sun christmas easter ramadan eid diwali hanukkah passover lent boxing new year bank holiday covid
  `);

export const peopleWords = list(`
  english british scottish welsh irish european american african asian indian pakistani bangladeshi chinese
  polish christian muslim hindu sikh jewish buddhist god english
  `);

/** Short forms of this field; any other word in capitals is asked about. */
export const fieldTerms = list(`
  cbt icbt gad phq iapt nhs gp mdt ptsd ocd act dbt emdr pwp hit ctsr cts cfti wsas pdss spin
  socratic beck padesky rogers kolb gibbs
  `);

export const streetWords = list(`
  street st road rd lane ln avenue ave close drive dr way court ct place terrace gardens crescent hill row
  square mews walk park grove rise green view house flat apartment cottage farm bridge end
  `);

export const placeWords = list(`
  school primary secondary academy college university hospital surgery clinic practice centre church mosque
  temple synagogue nursery hospice prison station hotel pub library ltd limited plc llp council trust
  supermarket bakery factory warehouse garage office bank
  `);

export const monthNames = list(`
  january february march april may june july august september october november december
  `);

/** What is said before somebody's name. */
export const titles = list(
  `mr mrs ms miss mx dr prof professor sir dame lady lord rev reverend father sister`,
);
