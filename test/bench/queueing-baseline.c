/*
 * Plain C baseline of the queueing benchmarks: the algorithms of src/queueing written again in C, so that the
 * runner can print how fast TypeScript is next to it on the same machine in the same run.
 * Prints one line a measurement: name, evaluations per second, check sum.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

/* 1 / B(n, a) by the downward sum of positive terms. */
static double reciprocal_blocking(double agents, double load) {
  double per_erlang = 1 / load, term = 1, sum = 1, free_agents = agents;
  while (free_agents >= 1 && term > 1e-17 * sum) {
    term *= free_agents * per_erlang;
    sum += term;
    free_agents -= 1;
  }
  return sum;
}

/* Least agents at a share within a threshold (in handle times): one sum, then the upward recurrence. */
static double least_agents(double load, double threshold, double share) {
  double agents = floor(load) + 1, missed = 1 - share, per_erlang = 1 / load;
  double per_agent = exp(-threshold), decay = exp((load - agents) * threshold);
  double sum = reciprocal_blocking(agents, load) - 1;
  while (decay * agents > missed * (agents + (agents - load) * sum)) {
    agents += 1;
    decay *= per_agent;
    sum = agents * per_erlang * (1 + sum);
  }
  return agents;
}

/* Erlang A: the positive series at 0 and at the threshold; all ten measures. */
static void erlang_a(double *out, double agents, double load, double target, double abandonment) {
  double term = 1, served = 0, length = 0, served_wait = 0, per_event = 0, waiting = 0;
  do {
    waiting += 1;
    double step = 1 / (agents + waiting * abandonment);
    term *= load * step;
    per_event += step;
    served += term;
    length += waiting * term;
    served_wait += term * per_event;
  } while (waiting * waiting * term > 1e-17 * length);
  double all_busy = 1 / (reciprocal_blocking(agents, load) + served);
  double wait = all_busy * (1 + served), average_wait = all_busy * length / load;
  double abandoned = abandonment * average_wait, share = 1 - abandoned, per_offered = agents / load;
  double staying = exp(-abandonment * target), late_load = load * staying, late = 0;
  term = 1;
  waiting = 0;
  do {
    waiting += 1;
    term *= late_load / (agents + waiting * abandonment);
    late += term;
  } while (waiting * term > 1e-17 * late);
  double density = all_busy * exp((load - agents) * target - load / abandonment * (abandonment * target + expm1(-abandonment * target)));
  double in_time = share - density * per_offered * late, within = 1 - staying * density * (1 + late);
  out[0] = wait;
  out[1] = abandoned;
  out[2] = average_wait;
  out[3] = all_busy * per_offered * served_wait / share;
  out[4] = in_time;
  out[5] = in_time / share;
  out[6] = in_time / (1 - (within - in_time));
  out[7] = within;
  out[8] = load * share / agents;
  out[9] = load * average_wait;
}

enum { INTERVALS = 10000 };

/* The same scattered loads as the runner: 0.5 to 500 Erlang. */
static double load_of(int i) { return 0.5 + 499.5 * ((i * 7919) % INTERVALS) / (double)INTERVALS; }

#define REPEAT(name, per_round, body)                                     \
  do {                                                                    \
    double best = 0, check = 0;                                           \
    for (int trial = 0; trial < 7; trial += 1) {                          \
      double start = now(), elapsed = 0, rounds = 0;                      \
      do {                                                                \
        check = 0;                                                        \
        body;                                                             \
        rounds += 1;                                                      \
        elapsed = now() - start;                                          \
      } while (elapsed < 0.15);                                           \
      double speed = rounds * (per_round) / elapsed;                      \
      if (speed > best) best = speed;                                     \
    }                                                                     \
    printf("%s %.6g %.17g\n", name, best, check);                         \
  } while (0)

int main(void) {
  double *loads = malloc(INTERVALS * sizeof(double)), *sorted = malloc(1000 * sizeof(double));
  double out[10], threshold = 20.0 / 180.0;
  for (int i = 0; i < INTERVALS; i += 1) loads[i] = load_of(i);

  REPEAT("least-agents", INTERVALS,
         for (int i = 0; i < INTERVALS; i += 1) check += least_agents(loads[i], threshold, 0.8 - 1e-12));

  REPEAT("large-interval", 100,
         for (int i = 0; i < 100; i += 1) check += least_agents(100000 + i, threshold, 0.8 - 1e-12));

  REPEAT("erlang-a", 451 * 3,
         for (int n = 50; n <= 500; n += 1) for (int k = 0; k < 3; k += 1) {
           erlang_a(out, n, n * (0.9 + 0.08 * k), threshold, 0.6);
           check += out[4];
         });

  /* The table: the largest load of each number of agents by bisection, then a cell index and a short walk. */
  int agents = 0, cells = 4 * 500 + 1, *first = malloc(cells * sizeof(int));
  for (double carried = 0; carried < 500; agents += 1) {
    double low = 0, high = agents > 0 ? agents : 1e-9;
    for (int round = 0; round < 60 && agents > 0; round += 1) {
      double middle = (low + high) / 2;
      if (middle > 0 && least_agents(middle, threshold, 0.8 - 1e-12) <= agents) low = middle;
      else high = middle;
    }
    sorted[agents] = carried = low;
  }
  for (int cell = 0, n = 0; cell < cells; cell += 1) {
    while (sorted[n] < cell / 4.0) n += 1;
    first[cell] = n;
  }
  REPEAT("table", INTERVALS, for (int i = 0; i < INTERVALS; i += 1) {
    int n = first[(int)(loads[i] * 4)];
    while (sorted[n] < loads[i]) n += 1;
    check += n;
  });
  return 0;
}
