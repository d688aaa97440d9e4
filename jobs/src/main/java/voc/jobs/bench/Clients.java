package voc.jobs.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Clients that search at the same time, each one search after the other, each all searches of the
 * list in an order of its own.
 *
 * @param count how many clients
 * @param warmUps rounds over the list that are not counted
 * @param rounds rounds that are
 */
record Clients(int count, int warmUps, int rounds) {
  private static final long SEED = 5;

  /** Answers one search; every client has its own, and one thread. */
  interface Client extends AutoCloseable {
    void search(int query) throws Exception;

    @Override
    void close() throws Exception;
  }

  /**
   * Measures.
   *
   * @param queries how long the list is
   * @param client makes a client
   */
  Latencies measure(int queries, Callable<Client> client) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    List<Client> clients = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        clients.add(client.call());
      }
      all(threads, clients, queries, warmUps);
      long start = System.nanoTime();
      long[] nanos = all(threads, clients, queries, rounds);
      return Latencies.ofNanos(nanos, (System.nanoTime() - start) / 1e9);
    } finally {
      threads.shutdownNow();
      for (Client each : clients) {
        each.close();
      }
    }
  }

  private static long[] all(ExecutorService threads, List<Client> clients, int queries, int rounds)
      throws InterruptedException, ExecutionException {
    long[] nanos = new long[clients.size() * queries * rounds];
    List<Future<?>> running = new ArrayList<>();
    for (int c = 0; c < clients.size(); c++) {
      int number = c;
      running.add(
          threads.submit(
              () -> {
                one(clients.get(number), number, queries, rounds, nanos);
                return null;
              }));
    }
    for (Future<?> each : running) {
      each.get();
    }
    return nanos;
  }

  private static void one(Client client, int number, int queries, int rounds, long[] nanos)
      throws Exception {
    Random chance = new Random(SEED + number);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < queries; i++) {
      order.add(i);
    }
    int at = number * queries * rounds;
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, chance);
      for (int query : order) {
        long start = System.nanoTime();
        client.search(query);
        nanos[at++] = System.nanoTime() - start;
      }
    }
  }
}
