/** How a question ends that asks for a figure. */

/** What follows the name of what is asked for: 规上工业总产值[是多少], 高新技术企业[有多少家]. */
export const ASKING =
  /(?:现在|目前|大概|大约|一共|总共|共)?(?:是|有|为|达|占|增长了?|下降了?)?(?:多少|几)(?:家|个|亿元|亿|万元|万|元|人|名|户|项|座|件|%)?$/u;
