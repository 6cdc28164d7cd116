/** A document that would do to a terminal what it could: escape codes, turned reading, hidden characters, lines without end, marks without number. */
export function hostileText(): string {
  const body = [
    '某市规上工业总产值报告',
    '2023年，某市规上工业总产值达到1.2万亿元\u001b[2J\u001b[H\u001b]0;owned\u0007，同比增长\u001b[31m5.1%\u001b[0m。',
    '\u001b]52;c;ZXZpbA==\u0007\u001bP1$r0m\u001b\\\u009b31m\u0085\u0090abc\u009c 高新技术企业超过\u202e1200\u202c家，\u2066占比\u2069\u200b提\u200d高\ufeff到30%。',
    `组合${'\u0301'.repeat(500)}字符与表情👨‍👩‍👧‍👦🏭🇨🇳✈️️、天城文क्षि、阿拉伯文مرحبا、泰文ภาษาไทย、谚文가、私用\ue000区，投资10亿元。`,
    `${'长'.repeat(50_000)}${'x'.repeat(50_000)}产值100亿元。`,
    '表\t格\t一\r行\v内\f容\b\b\b\u0000\u0007。',
    '\u001b[?1049l\u001b[?25h\u001bc\u001b(0lqqk\u001b(B 全年完成投资200亿元。',
  ];
  return `${body.join('\n\n')}\n`;
}
