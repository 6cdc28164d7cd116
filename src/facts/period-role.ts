/** What a mention of time does in its clause, from the words right before and behind it. */
import { BASE_BEFORE, CHANGE_BEFORE_TO, DEADLINE_AFTER, DEADLINE_BEFORE } from '../lexicon/time.ts';
import { alternation } from './patterns.ts';
import type { PeriodRole } from './period-model.ts';
import type { Reading } from './period-patterns.ts';

const BASE = new RegExp(`(?:${alternation(BASE_BEFORE.filter((word) => word !== '在'))})(?:于)?[“"]?[ ]?$`, 'u');
/** 占比2025年达60%: a share, not a comparison. */
const BASE_GUARD = /(?:占|百分)比[“"]?[ ]?$/u;
const BASE_AFTER =
  /^(?:的?(?:同期|同口径|水平|基数|平均|结余|结转)|相比|相较|比(?=[，,])|持平|基本持平|(?:年)?(?:末|底)?相比|的[0-9０-９一二两三四五六七八九十.]{1,5}倍)/u;
const DEADLINE = new RegExp(`(?:${alternation(DEADLINE_BEFORE)})[“"]?[ ]?$`, 'u');
const TO = new RegExp(`(?:${alternation(CHANGE_BEFORE_TO)})(?:到|至)[“"]?[ ]?$`, 'u');
const AS_OF = /(?:截至|截止|截止到|截至到|延续至|持续至|追溯至|早在|始于|推迟至)[“"]?[ ]?$/u;
const AFTER = new RegExp(`^[ ]?(?:${alternation(DEADLINE_AFTER)})(?!三|两|草|执|后|景|列|沿|瞻|身|置|往|来)`, 'u');
/** 与|2010年|第六次人口普查的44万人相比. */
const COMPARED = /^[^，。；,;]*?相比/u;
const CLAUSE = 40;
const LOOK_BACK = 8;
const LOOK_AHEAD = 10;

/**
 * The role of the mention at `[start, end)`. A comparison goes before everything (比“十三五”末), then what the words of the mention themselves tell.
 */
export function roleOf(text: string, start: number, end: number, reading: Reading): PeriodRole {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const behind = text.slice(end, end + LOOK_AHEAD);
  if (BASE.test(before) && !BASE_GUARD.test(before)) return 'base';
  if (/[与同和跟]$/.test(before) && COMPARED.test(text.slice(end, end + CLAUSE))) return 'base';
  if (BASE_AFTER.test(behind) && !DEADLINE.test(before)) return 'base';
  if (reading.role) return reading.role;
  if (AS_OF.test(before)) return 'at';
  if (AFTER.test(behind)) return 'deadline';
  if (DEADLINE.test(before) && !TO.test(before)) return 'deadline';
  return 'at';
}
