//! Many orders on several cores.

use crate::run::{AT, beian, beian_with, file, lines, samples};

/// Long enough for many chunks: every job waits for others and is waited for.
#[test]
fn the_order_of_the_input_is_kept() {
    let (_folder, path) = file("orders.jsonl", lines(12));
    for format in ["text", "json", "jsonl", "sarif", "html"] {
        let ran = |jobs: &str| beian(&["validate", "--jobs", jobs, "--format", format, "--at", AT, &path]);
        let one = ran("1");
        assert_eq!(one.status, 1);
        for jobs in ["2", "5"] {
            let many = ran(jobs);
            assert!(one == many, "{format} with {jobs} jobs differs");
        }
    }
}

#[test]
fn many_documents_are_shared_out_too() {
    let samples = samples();
    let ran = |jobs: &str| {
        let args = ["validate", "--format", "jsonl", "--at", AT, "--jobs", jobs];
        beian(&args.into_iter().chain(samples.iter().map(String::as_str)).collect::<Vec<_>>())
    };
    let two = ran("2");
    assert_eq!(two, ran("1"));
    let names = two
        .out
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["file"].as_str().unwrap().to_owned());
    assert_eq!(names.collect::<Vec<_>>(), samples);
}

#[test]
fn complaints_do_not_hold_up_the_others() {
    let args = [
        "validate",
        "--jobs",
        "2",
        "--at",
        AT,
        "gone.json",
        "examples/orders/clean-first-filing-unit-pc.json",
        "examples",
    ];
    let ran = beian(&args);
    assert_eq!(ran.status, 2);
    assert!(ran.out.starts_with("examples/orders/clean-first-filing-unit-pc.json\n"), "{}", ran.out);
    let complaints: Vec<_> = ran.err.lines().collect();
    assert!(
        matches!(complaints[..], [gone, folder] if gone.starts_with("beian: gone.json: ") && folder == "beian: examples: it is a directory: name the files in it")
    );
}

/// As deep as the library takes, on a thread whose stack is its own.
#[test]
fn what_nests_deeply_does_not_end_a_job() {
    let deep = format!("{{\"facts\":{{\"odd\":{}{}}}}}\n", "[".repeat(120), "]".repeat(120));
    let deeper = format!("{{\"facts\":{{\"odd\":{}{}}}}}\n", "[".repeat(100_000), "]".repeat(100_000));
    for format in ["json", "sarif"] {
        let ran =
            beian_with(&["validate", "--jobs", "2", "--format", format, "-"], format!("{deep}{deeper}").as_bytes());
        assert_eq!((ran.status, ran.err.as_str()), (2, ""));
    }
}

#[test]
fn a_reader_who_has_had_enough_is_no_error() {
    use std::io::Read;
    use std::process::{Command, Stdio};
    let (_folder, path) = file("orders.jsonl", lines(20));
    for jobs in ["1", "3"] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_beian"))
            .args(["validate", "--format", "json", "--jobs", jobs, &path])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdout.take().unwrap().read_exact(&mut [0; 10]).unwrap();
        let ended = child.wait_with_output().unwrap();
        assert_eq!((ended.status.code(), ended.stderr.as_slice()), (Some(0), &b""[..]));
    }
}
