const NARROW = /[^\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]+/gu;

/** Terminal columns, nearly, without the white space around: Chinese, Japanese and Korean characters are two wide. */
export function textWidth(text: string): number {
  const trimmed = text.trim();
  return trimmed.length + trimmed.replace(NARROW, '').length;
}
