// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.cores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PoolTest {
    private final AtomicInteger active = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        never.countDown();
    }

    private static <T> List<T> all(Pool pool, Iterable<Callable<T>> parts) throws Exception {
        List<T> results = new ArrayList<>();
        new Parts<>(pool, parts.iterator(), results::add).run();
        return results;
    }

    /** What is done in a share of its own, waited for. */
    private static <T> T in(Pool pool, Callable<T> work) throws Exception {
        return in(new Share(pool), work);
    }

    private static <T> T in(Share share, Callable<T> work) throws Exception {
        Exchanger<Object> handover = new Exchanger<>();
        share.execute(() -> {
            Object result;
            try {
                result = work.call();
            } catch (Exception | Error e) {
                result = e;
            }
            Thread.interrupted();
            try {
                handover.exchange(result);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Object result = handover.exchange(null);
        if (result instanceof Exception e) {
            throw e;
        } else if (result instanceof Error e) {
            throw e;
        }
        @SuppressWarnings("unchecked")
        T value = (T) result;
        return value;
    }

    private int busy(int value) throws InterruptedException {
        most.accumulateAndGet(active.incrementAndGet(), Math::max);
        Thread.sleep(1);
        active.decrementAndGet();
        return value;
    }

    private List<Callable<Integer>> busyParts(int count) {
        return IntStream.range(0, count).<Callable<Integer>>mapToObj(i -> () -> busy(i)).toList();
    }

    private static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void resultsComeInOrder() throws Exception {
        for (int size : new int[] {1, 2, 5}) {
            Pool pool = new Pool(size);
            assertEquals(upTo(40), all(pool, busyParts(40)));
            assertEquals(upTo(40), in(pool, () -> all(pool, busyParts(40))));
        }
        assertEquals(List.of(), all(new Pool(2), List.<Callable<String>>of()));
    }

    @Test
    void partsReallyRunAtTheSameTime() throws Exception {
        Pool pool = new Pool(3);
        CyclicBarrier together = new CyclicBarrier(3);
        Callable<Integer> part = () -> together.await(30, TimeUnit.SECONDS);
        assertEquals(3, in(pool, () -> all(pool, List.of(part, part, part))).size());
    }

    @Test
    void neverMoreAtATimeThanThePoolHasWhateverIsNested() throws Exception {
        Pool pool = new Pool(3);
        Callable<Integer> deep = () -> all(pool, busyParts(4)).size();
        Callable<Integer> deeper = () -> all(pool, List.of(deep, deep, () -> busy(1))).size();
        CountDownLatch over = new CountDownLatch(6);
        for (int run = 0; run < 3; run++) {
            Share share = new Share(pool);
            for (int node = 0; node < 2; node++) {
                share.execute(() -> {
                    try {
                        assertEquals(List.of(3, 3, 3), all(pool, List.of(deeper, deeper, deeper)));
                        over.countDown();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
        }
        assertTrue(over.await(50, TimeUnit.SECONDS));
        assertEquals(3, most.get());
    }

    @Test
    void oneProcessorIsEnoughForAnyNesting() throws Exception {
        Pool pool = new Pool(1);
        Callable<Integer> deep = () -> all(pool, busyParts(2)).size();
        assertEquals(List.of(2, 2), in(pool, () -> all(pool, List.of(deep, deep))));
        assertEquals(1, most.get());
    }

    @Test
    void aRunThatComesLaterDoesNotWaitForAllPartsOfAnEarlierOne() throws Exception {
        Pool pool = new Pool(2);
        CountDownLatch other = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(2);
        Callable<Integer> part = () -> {
            begun.countDown();
            // Only the other run ends the waiting of those that have begun; the rest find it ended.
            return other.await(1, TimeUnit.MILLISECONDS) ? 1 : 0;
        };
        Share early = new Share(pool);
        CountDownLatch over = new CountDownLatch(2);
        ConcurrentLinkedQueue<Integer> seen = new ConcurrentLinkedQueue<>();
        for (int node = 0; node < 2; node++) {
            early.execute(() -> {
                try {
                    seen.addAll(all(pool, IntStream.range(0, 500).mapToObj(i -> part).toList()));
                    over.countDown();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        begun.await();
        new Share(pool).execute(other::countDown);
        assertTrue(over.await(50, TimeUnit.SECONDS));
        assertEquals(1000, seen.size());
        assertTrue(seen.contains(1), "the later run came only when the earlier one was over");
    }

    @Test
    void theFailureIsTheOneThatComesFirstInOrder() throws Exception {
        Pool pool = new Pool(4);
        CountDownLatch later = new CountDownLatch(1);
        AtomicInteger interrupted = new AtomicInteger();
        Callable<Integer> first = () -> {
            later.await();
            Thread.sleep(20);
            throw new IllegalArgumentException("first");
        };
        Callable<Integer> second = () -> {
            later.countDown();
            throw new IllegalStateException("second");
        };
        Callable<Integer> third = () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
                throw new UnsupportedOperationException("what a library makes of it", e);
            }
            return 3;
        };
        for (int i = 0; i < 20; i++) {
            Exception thrown = assertThrows(Exception.class, () -> in(pool,
                    () -> all(pool, List.of(() -> 0, first, third, second, third))));
            assertEquals("first", thrown.getMessage());
        }
        assertFalse(Thread.currentThread().isInterrupted());
        assertEquals(List.of(7), in(pool, () -> all(pool, List.of(() -> {
            Thread.sleep(1);
            return 7;
        }))), "a thread of the pool is still interrupted");
    }

    @Test
    void errorsComeOutAsTheyAre() {
        assertThrows(StackOverflowError.class, () -> all(new Pool(2), List.of(() -> {
            throw new StackOverflowError();
        })));
    }

    @Test
    void partsAreMadeInOrderAndOnlyWhenAThreadIsThere() throws Exception {
        Pool pool = new Pool(2);
        AtomicInteger made = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Iterator<Callable<Integer>> lazy = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return made.get() < 50;
            }

            @Override
            public Callable<Integer> next() {
                most.accumulateAndGet(made.get() - done.get(), Math::max);
                int number = made.getAndIncrement();
                return () -> {
                    Thread.sleep(1);
                    done.incrementAndGet();
                    return number;
                };
            }
        };
        assertEquals(upTo(50), in(pool, () -> all(pool, () -> lazy)));
        assertTrue(most.get() <= 2, () -> most + " parts waited");
    }

    @Test
    void aPartThatCannotBeMadeFailsInItsPlace() {
        Iterator<Callable<Integer>> broken = new Iterator<>() {
            private int number;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Callable<Integer> next() {
                if (number++ == 3) {
                    throw new IllegalStateException("no fourth part");
                }
                return () -> 1;
            }
        };
        assertEquals("no fourth part", assertThrows(IllegalStateException.class,
                () -> all(new Pool(2), () -> broken)).getMessage());
    }

    @Test
    void resultsAreHandedOverWhileOthersAreStillAtWork() throws Exception {
        Pool pool = new Pool(2);
        CountDownLatch first = new CountDownLatch(1);
        List<Integer> taken = new ArrayList<>();
        List<Callable<Integer>> parts = List.of(() -> 1, () -> {
            assertTrue(first.await(30, TimeUnit.SECONDS));
            return 2;
        });
        in(pool, () -> {
            new Parts<Integer>(pool, parts.iterator(), result -> {
                taken.add(result);
                first.countDown();
            }).run();
            return 0;
        });
        assertEquals(List.of(1, 2), taken);
    }

    @Test
    void whoCannotTakeAResultEndsTheWork() {
        Pool pool = new Pool(2);
        List<Integer> taken = new ArrayList<>();
        Exception thrown = assertThrows(IllegalStateException.class, () -> new Parts<Integer>(pool,
                busyParts(100).iterator(), result -> {
                    taken.add(result);
                    if (result == 4) {
                        throw new IllegalStateException("full");
                    }
                }).run());
        assertEquals("full", thrown.getMessage());
        assertEquals(upTo(5), taken);
    }

    @Test
    void aCancelledRunInterruptsItsPartsHoweverDeep() throws Exception {
        Pool pool = new Pool(4);
        Share share = new Share(pool);
        CountDownLatch waiting = new CountDownLatch(4);
        AtomicInteger interrupted = new AtomicInteger();
        Callable<Integer> part = () -> {
            waiting.countDown();
            try {
                never.await();
                return 0;
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
                throw e;
            }
        };
        Callable<Integer> outer = () -> all(pool, List.of(part, part)).size();
        new Thread(() -> {
            try {
                waiting.await();
                share.cancel();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }).start();
        assertThrows(CancellationException.class, () -> in(share, () -> all(pool, List.of(outer, outer, outer))));
        assertEquals(4, interrupted.get());
        assertFalse(share.execute(() -> { }));
        assertEquals(upTo(9), in(pool, () -> all(pool, busyParts(9))));
    }

    @Test
    void aPartThatDoesNotListenIsLeftBehindWithoutItsProcessor() throws Exception {
        Pool pool = new Pool(2);
        Share share = new Share(pool);
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch ended = new CountDownLatch(1);
        Callable<Integer> deaf = () -> {
            begun.countDown();
            while (never.getCount() > 0) {
                Thread.onSpinWait();
            }
            return 0;
        };
        share.execute(() -> {
            try {
                all(pool, List.of(deaf, deaf));
            } catch (Exception e) {
                ended.countDown();
            }
        });
        begun.await();
        share.leaveBehind();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> part = () -> together.await(30, TimeUnit.SECONDS);
        assertEquals(2, in(pool, () -> all(pool, List.of(part, part))).size());
        never.countDown();
        assertTrue(ended.await(30, TimeUnit.SECONDS));
        Thread.sleep(20);
        in(pool, () -> all(pool, busyParts(20)));
        assertEquals(2, most.get(), "what was left behind has given back more than it had");
    }
}
