/** Closing summaries that therapists of the practice service have signed, by case reference. */
import type { ClosingSummary } from '../../../../shared/domain/records.ts';

export type WrittenClosing = Pick<
  ClosingSummary,
  'clinicalSummary' | 'treatmentGiven' | 'risk' | 'gpActions' | 'advice' | 'plan'
> & {
  readonly caseRef: string;
  /** The summary has gone to the GP and was acknowledged. */
  readonly sent: boolean;
};

export const closings: readonly WrittenClosing[] = [
  {
    caseRef: 'CR-4105',
    clinicalSummary:
      'Generalised anxiety centred on the safety of a grandchild in her care, with broken sleep and frequent checking by telephone. Worry is now limited to a daily slot and sleep has returned.',
    treatmentGiven:
      'Three sessions of cognitive behavioural therapy by typed message: worry time, reduction of checking as a behavioural experiment, and a maintenance plan.',
    risk: 'None reported at any contact. The anniversary of a bereavement may be a vulnerable time; her daughter is aware.',
    gpActions: 'No action is requested.',
    advice:
      'Written maintenance plan with early signs and first steps. Route for self-referral explained.',
    plan: 'Discharged by agreement with goals met.',
    sent: true,
  },
  {
    caseRef: 'CR-4098',
    clinicalSummary:
      'Perinatal obsessive-compulsive disorder with unwanted images, checking and reassurance seeking. Good early response; the course ended when the family moved.',
    treatmentGiven:
      'Two sessions of exposure and response prevention, with the husband taking part in the plan for reassurance.',
    risk: 'Images are unwanted and resisted. No suicidal ideation and no risk to the infant at any contact; the reasoning was taken to supervision.',
    gpActions: 'Please forward this summary when the records are transferred to the new practice.',
    advice: 'Written ladder of exposures and guidance for the family. Urgent contacts given.',
    plan: 'Care passes to the perinatal team of the new area, which has the formulation.',
    sent: true,
  },
  {
    caseRef: 'CR-4301',
    clinicalSummary:
      'Insomnia with generalised worry following retirement. Sleep efficiency rose from 55 to 92 per cent and both questionnaires ended below the clinical cut-off.',
    treatmentGiven:
      'Three sessions of cognitive behavioural therapy for insomnia: sleep diary, sleep restriction, stimulus control and a set time for worries.',
    risk: 'None identified at the last contact.',
    gpActions: 'No hypnotic was used or is needed. No other action is requested.',
    advice:
      'Written relapse plan. Advised about daytime sleepiness and driving during sleep restriction.',
    plan: 'Discharged by agreement, treatment complete. May refer himself again.',
    sent: false,
  },
  {
    caseRef: 'CR-4316',
    clinicalSummary:
      'Low mood after the death of her husband, with withdrawal from the people and places of her week. Activity and company have been rebuilt step by step and mood has lifted.',
    treatmentGiven:
      'Three sessions of guided self-help: activity diary, graded return to valued activities, staying-well plan.',
    risk: 'Passive thoughts early in treatment, absent for the last weeks. Never any plan or intent. Her daughter holds a copy of the plan.',
    gpActions: 'Please review mood around the first anniversary.',
    advice: 'Crisis contacts and the route for self-referral given in writing.',
    plan: 'Discharged on completion.',
    sent: false,
  },
  {
    caseRef: 'CR-4233',
    clinicalSummary:
      'Depression with persistent pain after an injury at work. Activity is now even across good and bad days and he has taken up an unpaid role that uses his trade.',
    treatmentGiven:
      'Four sessions of cognitive behavioural therapy: activity baselines and pacing, work on beliefs about usefulness, a staged setback plan.',
    risk: 'Passive thoughts at the start of treatment, none since the third session. Family know the plan.',
    gpActions: 'Please continue the review of analgesia as arranged with physiotherapy.',
    advice: 'Setback plan with stages, rehearsed with his wife.',
    plan: 'Discharged by agreement at the end of treatment.',
    sent: false,
  },
];
