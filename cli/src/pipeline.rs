//! Work on several cores whose results come out in the order in which it came in.

use std::io;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// As deep as that of a main thread: what is read nests.
const STACK: usize = 8 << 20;

/// Runs `work` over the units in `jobs` threads and hands each result to `write`, in order. At any time a bounded number of units
/// and results is held. It ends when the units end, or `write` fails.
pub fn in_order<U: Send, R: Send>(
    jobs: usize,
    units: impl Iterator<Item = U> + Send,
    work: impl Fn(U) -> R + Sync,
    write: impl FnMut(R) -> io::Result<()>,
) -> io::Result<()> {
    if jobs == 1 {
        return units.map(work).try_for_each(write);
    }
    // Each unit goes with a channel for its result; the other ends of these, in their order, are what is written.
    let (todo, waiting) = sync_channel::<(U, SyncSender<R>)>(jobs);
    let (order, results) = sync_channel::<Receiver<R>>(2 * jobs);
    let (waiting, work) = (&Mutex::new(waiting), &work);
    thread::scope(|scope| {
        for _ in 0..jobs {
            thread::Builder::new().stack_size(STACK).spawn_scoped(scope, move || {
                while let Some((unit, done)) = next(waiting) {
                    // Nobody waits for it if writing has failed.
                    let _ = done.send(work(unit));
                }
            })?;
        }
        scope.spawn(move || {
            for unit in units {
                let (done, result) = sync_channel(1);
                if order.send(result).is_err() || todo.send((unit, done)).is_err() {
                    break;
                }
            }
        });
        // A result that never comes is that of a worker which panicked: the scope tells of it.
        results.into_iter().map_while(|result| result.recv().ok()).try_for_each(write)
    })
}

/// The next unit, for one worker at a time.
fn next<T>(waiting: &Mutex<Receiver<T>>) -> Option<T> {
    waiting.lock().ok()?.recv().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    /// The first of each few units takes longest, so that later ones are done before it.
    fn slow(unit: usize) -> usize {
        thread::sleep(Duration::from_micros(if unit.is_multiple_of(7) { 2_000 } else { 50 }));
        unit
    }

    #[test]
    fn results_come_in_the_order_of_the_units() {
        for jobs in [1, 2, 5] {
            let mut written = Vec::new();
            in_order(jobs, 0..300, slow, |unit| {
                written.push(unit);
                Ok(())
            })
            .unwrap();
            assert_eq!(written, (0..300).collect::<Vec<_>>());
        }
    }

    #[test]
    fn no_more_units_are_taken_than_can_be_held() {
        let (taken, written, mut most) = (AtomicUsize::new(0), AtomicUsize::new(0), 0);
        let units = (0..200).inspect(|_| {
            taken.fetch_add(1, Ordering::SeqCst);
        });
        in_order(
            2,
            units,
            |unit| unit,
            |_| {
                thread::sleep(Duration::from_micros(300));
                most = most.max(taken.load(Ordering::SeqCst) - written.fetch_add(1, Ordering::SeqCst));
                Ok(())
            },
        )
        .unwrap();
        // Those in the channel of results, one that waits to go in, one that is being written.
        assert!(most <= 2 * 2 + 2, "{most} units at a time");
    }

    #[test]
    fn it_ends_when_writing_fails() {
        for jobs in [1, 3] {
            let taken = AtomicUsize::new(0);
            let units = (0..).inspect(|_| {
                taken.fetch_add(1, Ordering::SeqCst);
            });
            let ended = in_order(
                jobs,
                units,
                |unit: u32| unit,
                |unit| match unit {
                    ..20 => Ok(()),
                    _ => Err(io::ErrorKind::BrokenPipe.into()),
                },
            );
            assert_eq!(ended.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
            assert!(taken.load(Ordering::SeqCst) < 60);
        }
    }

    #[test]
    #[should_panic]
    fn a_worker_that_panics_is_not_waited_for() {
        let _ = in_order(2, 0..100, |unit| assert_ne!(unit, 50), Ok);
    }
}
