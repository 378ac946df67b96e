import type { Instrument } from '../../session/instrument.ts';
import { compositesOf } from '../composites.ts';
import type { AnswerTable } from '../tables/answer-table.ts';
import { demographicsOf, type Variable } from '../tables/codebook.ts';

const quoted = (text: string): string => JSON.stringify(text).replace(/[\u007f-\uffff]/g, escaped);

/** R reads \uXXXX in texts; a script of plain ASCII opens alike on every machine. */
const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A script for R that reads the wide table, names missing answers, turns values toward the aim, and computes what the report says. */
export function rScript(
  table: AnswerTable,
  labels: readonly string[],
  texts: readonly string[],
  variables: readonly Variable[],
): string {
  const { instrument, waves } = table;
  return [
    head(instrument, waves, labels, texts),
    READ,
    ...about(demographicsOf(table, variables)),
    FIGURES,
    COMPOSITES,
    ROOMS,
  ].join('\n');
}

/** What people said of themselves, as factors. */
const about = (demographics: readonly Variable[]): string[] =>
  demographics.map(({ name, codes }) => {
    const levels = codes.filter(({ value }) => value > 0);
    const [values, names] = [levels.map(({ value }) => value), levels.map(({ label }) => quoted(label))];
    return `answers$${name} <- factor(answers$${name}, levels = c(${values.join(', ')}), labels = make.unique(c(${names.join(', ')})))\n`;
  });

function head(instrument: Instrument, waves: readonly string[], labels: readonly string[], texts: readonly string[]): string {
  const { items, scale } = instrument;
  const named = (values: readonly string[]): string => items.map(({ code }, at) => `  ${code} = ${values[at]}`).join(',\n');
  return `# Reads the answers of this folder and computes what the report says of them.
# In a terminal: Rscript import.R      In R: setwd("this folder"); source("import.R")
# Base R is enough. With the package coin it adds the exact signed-rank test, with metafor the rooms together.

items <- c(${items.map(({ code }) => quoted(code)).join(', ')})
texts <- c(
${named(texts.map(quoted))}
)
# 1 where answers should rise, -1 where they should fall
aim <- c(
${named(items.map((item) => (item.aim === 'lower' ? '-1' : '1')))}
)
points <- ${scale.length}
# Items whose mean per person is one figure; of who answered two thirds of them
composites <- list(${compositesOf(instrument)
    .map(({ code, items: codes }) => `${code} = c(${codes.map(quoted).join(', ')})`)
    .join(', ')})
labels <- c(${labels.map(quoted).join(', ')})
waves <- c(${waves.map(quoted).join(', ')})
`;
}

const READ = `answers <- read.csv("responses_wide.csv", fileEncoding = "UTF-8-BOM", na.strings = "", check.names = FALSE, colClasses = c(room = "character", person = "character"))

# -8: I do not know, -9: I prefer not to say. Neither is a point of the scale. "codes" keeps them.
codes <- answers
columns <- paste(rep(waves, each = length(items)), items, sep = "_")
for (column in columns) {
  answers[[column]][answers[[column]] < 0] <- NA
  item <- sub("^[^_]*_", "", column)
  attr(answers[[column]], "label") <- texts[[item]]
  attr(answers[[column]], "labels") <- setNames(seq_len(points), labels)
}

# Answers to an item that read differently the second time are not compared; the long table marks them.
long <- read.csv("responses_long.csv", fileEncoding = "UTF-8-BOM", na.strings = "", colClasses = c(room = "character", person = "character"))
apart <- long[long$matched == 0, c("person", "item")]

# The same answers turned so that more is nearer to the aim: toward_before_..., toward_after_...
for (column in columns) {
  item <- sub("^[^_]*_", "", column)
  value <- as.numeric(answers[[column]])
  answers[[paste0("toward_", column)]] <- if (aim[[item]] < 0) points + 1 - value else value
}
`;

const FIGURES = `results <- data.frame(room = character(), item = character(), statistic = character(), value = numeric())
tell <- function(room, item, figures) {
  figures <- figures[!is.na(figures)]
  if (length(figures)) results <<- rbind(results, data.frame(room = room, item = item, statistic = names(figures), value = unname(figures)))
}

# Fewer than this many people are too few for any figure.
least <- 5

figures_of <- function(rows, item) {
  first <- rows[[paste0("before_", item)]]
  last <- rows[[paste0("after_", item)]]
  pairs <- !is.na(first) & !is.na(last) & !(rows$person %in% apart$person[apart$item == item])
  b <- as.numeric(first[pairs]); a <- as.numeric(last[pairs]); n <- sum(pairs)
  if (n < least) return(c(n_matched = n))
  d <- (a - b) * aim[[item]]
  toward <- sum(d > 0); away <- sum(d < 0); changed <- toward + away
  found <- c(n_matched = n, toward = toward, same = sum(d == 0), away = away, net = (toward - away) / n,
    mean_before = mean(b), mean_after = mean(a), change = mean(d),
    median_before = median(b), median_after = median(a),
    agree_before = sum(b > (points + 1) / 2), agree_after = sum(a > (points + 1) / 2))
  if (changed >= 6) found <- c(found, p_sign = binom.test(toward, changed)$p.value)
  if (sd(d) > 0) {
    test <- t.test(d)
    found <- c(found, lo = test$conf.int[1], hi = test$conf.int[2], t = unname(test$statistic), df = unname(test$parameter), p_t = test$p.value, sd_change = sd(d))
  }
  if (changed > 0 && requireNamespace("coin", quietly = TRUE)) {
    test <- coin::wilcoxsign_test(d ~ rep(0, n), distribution = "exact", zero.method = "Pratt")
    found <- c(found, p_wilcoxon = as.numeric(coin::pvalue(test)))
  }
  found
}
`;

const COMPOSITES = `means_of <- function(answered) {
  means <- rowMeans(answered, na.rm = TRUE)
  means[3 * rowSums(!is.na(answered)) < 2 * ncol(answered)] <- NA
  means
}

# Answers to the items of a composite, turned toward the aim; who answered both waves, without what is not compared.
answers_to <- function(rows, codes, wave) {
  found <- as.matrix(rows[paste0("toward_", wave, "_", codes)])
  for (at in seq_along(codes)) found[rows$person %in% apart$person[apart$item == codes[at]], at] <- NA
  found[rows$matched == 1, , drop = FALSE]
}

composite_of <- function(rows, codes) {
  first <- answers_to(rows, codes, "before")
  last <- answers_to(rows, codes, "after")
  b <- means_of(first); a <- means_of(last)
  pairs <- !is.na(a) & !is.na(b)
  b <- b[pairs]; a <- a[pairs]; n <- sum(pairs)
  if (n < least) return(c())
  d <- a - b
  toward <- sum(d > 1e-9); away <- sum(d < -1e-9); changed <- toward + away
  found <- c(n_matched = n, toward = toward, same = n - changed, away = away, net = (toward - away) / n,
    mean_before = mean(b), mean_after = mean(a), change = mean(d), median_before = median(b), median_after = median(a))
  if (changed >= 6) found <- c(found, p_sign = binom.test(toward, changed)$p.value)
  complete <- na.omit(first); q <- ncol(first)
  if (q >= 3 && nrow(complete) >= 10 && var(rowSums(complete)) > 0)
    found <- c(found, alpha = q / (q - 1) * (1 - sum(apply(complete, 2, var)) / var(rowSums(complete))), n_alpha = nrow(complete))
  found
}
`;

const ROOMS = `if (!all(c("before", "after") %in% waves)) composites <- list()
for (room in unique(answers$room)) {
  rows <- answers[answers$room == room, ]
  for (item in items) tell(room, item, figures_of(rows, item))
  for (name in names(composites)) tell(room, name, composite_of(rows, composites[[name]]))
}

# Five rooms and more: the mean changes of the rooms together, by REML with the interval of Hartung and Knapp, never narrower than the fixed one.
if (length(unique(answers$room)) >= 5 && requireNamespace("metafor", quietly = TRUE))
  for (item in items) {
    part <- results[results$item == item, ]
    value <- function(name) { found <- part[part$statistic == name, ]; setNames(found$value, found$room) }
    sds <- value("sd_change"); rooms <- names(sds)
    if (length(rooms) < 5) next
    pooled <- metafor::rma(value("change")[rooms], sds^2 / value("n_matched")[rooms], test = "adhoc")
    tell("all rooms", item, c(pooled_change = as.numeric(pooled$beta), pooled_lo = pooled$ci.lb, pooled_hi = pooled$ci.ub, tau2 = pooled$tau2))
  }

print(results, row.names = FALSE, digits = 6)
results$value <- sprintf("%.17g", results$value)
write.csv(results, "results_from_r.csv", row.names = FALSE, quote = FALSE)
`;
