/**
 * Words of one meaning, as the field of Chinese economic statistics and industrial policy uses them. A query by one finds the others, marked 同义.
 */
export interface Ring {
  /** Words that mean the same. */
  readonly words: readonly string[];
  /** True where only the first may be typed for the others: a short form whose long form has a wider or another short form, too. */
  readonly oneWay?: true;
}

const same = (...words: string[]): Ring => ({ words });

export const RINGS: readonly Ring[] = [
  same('规上', '规模以上'),
  same('GDP', '地区生产总值', '国内生产总值'),
  same('外贸', '进出口'),
  same('高企', '高新技术企业'),
  same('智改数转', '智能化改造和数字化转型', '智能化改造数字化转型'),
];
