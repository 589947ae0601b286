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
